// TypeScript to `dist`, by the compiler the tests use: types are checked by `npm run verify`, not on every start.
const fs = require('node:fs');
const path = require('node:path');

const compiler = {
  swcrc: false,
  jsc: { parser: { syntax: 'typescript' }, target: 'es2023' },
  module: { type: 'commonjs' },
  sourceMaps: true,
};

/** Every source and data file below a folder, in a fixed order. */
const filesIn = (folder) =>
  fs
    .readdirSync(folder, { withFileTypes: true })
    .flatMap((entry) => {
      const at = path.join(folder, entry.name);
      if (entry.isDirectory()) return filesIn(at);
      return /\.(ts|json)$/.test(entry.name) && !entry.name.endsWith('.d.ts') ? [at] : [];
    })
    .sort();

const compileFile = (swc, from, to) => {
  const { code, map } = swc.transformFileSync(from, { ...compiler, filename: from });
  fs.writeFileSync(to, `${code}\n//# sourceMappingURL=${path.basename(to)}.map\n`);
  fs.writeFileSync(`${to}.map`, map);
};

/** Compiles files of `root` to the same places below `into`. */
const compile = (root, files, into) => {
  const swc = require('@swc/core');
  for (const file of files) {
    const to = path.join(into, path.relative(root, file));
    fs.mkdirSync(path.dirname(to), { recursive: true });
    if (file.endsWith('.json')) fs.copyFileSync(file, to);
    else compileFile(swc, file, to.replace(/\.ts$/, '.js'));
  }
};

module.exports = { filesIn, compile };

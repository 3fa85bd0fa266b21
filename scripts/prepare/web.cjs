// The console to `dist/web`, by Vite; each file beside it compressed, so that no process compresses it again per request.
const fs = require('node:fs');
const path = require('node:path');
const { gzipSync } = require('node:zlib');

/** Every file below a folder, in a fixed order. */
const everyFile = (folder) =>
  fs
    .readdirSync(folder, { withFileTypes: true })
    .flatMap((entry) => {
      const at = path.join(folder, entry.name);
      return entry.isDirectory() ? everyFile(at) : [at];
    })
    .sort();

const compressible = /\.(js|css|html|svg)$/;

const buildWeb = async (root, into) => {
  const { build } = await import('vite');
  await build({
    configFile: path.join(root, 'web/vite.config.mts'),
    logLevel: 'warn',
    build: { outDir: into },
  });
  for (const file of everyFile(into).filter((one) => compressible.test(one))) {
    fs.writeFileSync(`${file}.gz`, gzipSync(fs.readFileSync(file), { level: 9 }));
  }
};

/** What the console is made from: what is generated for the compiler alone changes no byte of it. */
const webSources = (root) => everyFile(path.join(root, 'web')).filter((file) => !file.endsWith('.d.ts'));

module.exports = { buildWeb, webSources };

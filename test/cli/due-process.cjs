// Runs `due` from the sources in a process of its own: TypeScript is stripped as it is required, nothing is built first.
const { transformSync } = require('@swc/core');
const { readFileSync } = require('node:fs');

require.extensions['.ts'] = (module, filename) => {
  const { code } = transformSync(readFileSync(filename, 'utf8'), {
    filename,
    jsc: { parser: { syntax: 'typescript' }, target: 'es2023' },
    module: { type: 'commonjs' },
  });
  module._compile(code, filename);
};

require('../../cli/due')
  .due(process.stdin, process.stdout)
  .then((code) => {
    process.exitCode = code;
  });

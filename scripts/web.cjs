// `npm run web`: the console from its sources, drawn anew at each change, over the API of a running `npm start`.
const path = require('node:path');
const { spawnSync } = require('node:child_process');

const root = path.join(__dirname, '..');

const main = async () => {
  await require('./prepare.cjs').prepare();
  spawnSync(process.execPath, [path.join(root, 'dist/scripts/api-types.js')], { stdio: 'inherit' });
  const { createServer } = await import('vite');
  const server = await createServer({ configFile: path.join(root, 'web/vite.config.mts') });
  await server.listen();
  server.printUrls();
};

void main();

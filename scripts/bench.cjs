// `npm run bench -- acts | herd | hang | replay`: makes the clone ready, then measures. Built-ins only until then.
require('./prepare.cjs')
  .prepare()
  .then(() => require('../dist/bench/main.js'));

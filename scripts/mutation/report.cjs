// Figures of Stryker's report as tables of docs/mutation.md.
const found = ['Killed', 'Timeout'];
const missed = ['Survived', 'NoCoverage'];

const count = (mutants) => {
  const of = (states) => mutants.filter(({ status }) => states.includes(status)).length;
  return { killed: of(found), survived: of(missed) };
};

const percent = (killed, survived) => `${((100 * killed) / (killed + survived)).toFixed(1)} %`;

const row = (name, { killed, survived }) =>
  `| ${name} | ${killed + survived} | ${killed} | ${survived} | ${percent(killed, survived)} |`;

/** One scope: its files, those with the most survivors first, and their sum. A file of types alone has no mutants. */
exports.figures = (scope, { files }) => {
  const each = Object.entries(files)
    .map(([file, { mutants }]) => ({ file, ...count(mutants) }))
    .filter(({ killed, survived }) => killed + survived > 0)
    .sort((a, b) => b.survived - a.survived || (a.file < b.file ? -1 : 1));
  const all = count(Object.values(files).flatMap(({ mutants }) => mutants));
  const rows = [...each.map((one) => row(`\`${one.file}\``, one)), row(`**${scope}**`, all)];
  return {
    scope,
    table: ['| file | mutants | killed | survived | score |', '| --- | --: | --: | --: | --: |', ...rows].join('\n'),
  };
};

/** The page with the tables in their places. */
exports.written = (page, tables) =>
  tables.reduce(
    (text, { scope, table }) =>
      text.replace(
        new RegExp(`(<!-- ${scope} -->\n)[^]*?(<!-- /${scope} -->)`),
        (_, begin, end) => `${begin}\n${table}\n\n${end}`,
      ),
    page,
  );

interface Colours {
  readonly ground: string;
  readonly ink: string;
  readonly soft: string;
  readonly box: string;
  readonly line: string;
  readonly police: string;
  readonly procuratorate: string;
  readonly court: string;
}

const light: Colours = {
  ground: '#ffffff',
  ink: '#1f2328',
  soft: '#57606a',
  box: '#f6f8fa',
  line: '#7d8590',
  police: '#0969da',
  procuratorate: '#b35900',
  court: '#8250df',
};

const dark: Colours = {
  ground: '#0d1117',
  ink: '#e6edf3',
  soft: '#9da7b3',
  box: '#1b222b',
  line: '#7d8590',
  police: '#4c9bff',
  procuratorate: '#e0993e',
  court: '#b694ff',
};

const coloured = ({ ground, ink, soft, box, line, ...owners }: Colours): string =>
  [
    `.ground,.label,.group{fill:${ground}}`,
    `text{fill:${ink}}.small,.code{fill:${soft}}`,
    `.box,.passing{fill:${box};stroke:${line}}.group{stroke:${line}}`,
    `.arrow,.mark,.bar,.outline,.ring{stroke:${line}}.head,.dot{fill:${line}}`,
    ...Object.entries(owners).map(([owner, colour]) => `.bar.${owner}{stroke:${colour}}`),
  ].join('');

/** One ground of its own in both modes: a page may be light where the reader's system is dark. */
export const style = [
  'text{font:12px system-ui,sans-serif}.middle{text-anchor:middle}.heading{font-size:17px;font-weight:600}.title{font-size:14px;font-weight:600}',
  '.small{font-size:11px}.code{font:10.5px ui-monospace,monospace}',
  '.ring{fill:none;stroke-width:3}.outline{fill:none;stroke-dasharray:8 5}.arrow,.mark{fill:none;stroke-width:1.2}.lapse{stroke-dasharray:5 4}.bar{stroke-width:4;stroke-linecap:round}',
  '.passing{stroke-dasharray:2 2}.group{stroke-width:1.4}',
  coloured(light),
  `@media (prefers-color-scheme:dark){${coloured(dark)}}`,
].join('');

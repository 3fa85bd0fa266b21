import { useAsked } from '../../app/use-asked';
import { type Schema, server } from '../../api/client';
import { Section } from '../../parts/section';
import { Empty, Loaded } from '../../parts/state';
import { type Column, Table } from '../../parts/table';
import { useSay } from '../../words/language';
import { levelOfUnitWords, roleWords, wordOf } from '../../words/office';
import { Confidence } from './confidence';
import { approverWords, owedByWords, referenceWords as words } from './reference-words';
import { fits, SearchBar } from './search-bar';
import styles from './law.module.css';

type Powers = Schema<'ActPowers'>;
type Holder = Powers['decide'][number];

const Roles = ({ of }: { readonly of: readonly string[] }) => {
  const say = useSay();
  return of.length === 0 ? '–' : of.map((role) => say(wordOf(roleWords, role))).join('、');
};

const HolderText = ({ of: { organ, level, roles, basis, confidence } }: { readonly of: Holder }) => {
  const say = useSay();
  const rank = say(wordOf({ ...levelOfUnitWords, ...approverWords }, level));
  return (
    <li>
      {say(organ)} <Confidence of={confidence} />
      <div className="quiet">
        {roles.map((role) => say(wordOf(roleWords, role))).join('、')} · {say(words.atLeast(rank))} · {basis.join('；')}
      </div>
    </li>
  );
};

const Decides = ({ decide, by }: Powers) => {
  const say = useSay();
  if (decide.length > 0) {
    return (
      <ul className={styles['lines']}>
        {decide.map((one) => (
          <HolderText key={`${one.level} ${one.organ.zh}`} of={one} />
        ))}
      </ul>
    );
  }
  return (
    <>
      {by ? say(by.organ) : say(words.nobodyElse)} {by && <Confidence of={by.confidence} />}
      {by && <div className="quiet">{by.basis.join('；')}</div>}
    </>
  );
};

const Act = ({ title, agency }: Powers) => {
  const say = useSay();
  return (
    <>
      {say(title)}
      <div className="quiet">{say(wordOf(owedByWords, agency))}</div>
    </>
  );
};

const columns: readonly Column<Powers>[] = [
  { id: 'act', title: words.act, names: true, cell: (one) => <Act {...one} /> },
  { id: 'propose', title: words.propose, cell: ({ propose }) => <Roles of={propose} /> },
  { id: 'countersign', title: words.countersign, minor: true, cell: ({ countersign }) => <Roles of={countersign} /> },
  { id: 'decide', title: words.decide, cell: (one) => <Decides {...one} /> },
];

const textOf = ({ type, title, decide, by }: Powers): string =>
  [
    ...[type, title.zh, title.en],
    ...[...decide, ...(by ? [by] : [])].flatMap(({ organ, basis }) => [organ.zh, organ.en, ...basis]),
  ].join(' ');

/** The list of powers: who proposes, countersigns and decides each act, by which article. */
export const Powers = () => {
  const say = useSay();
  const { asked } = useAsked();
  const list = server.useQuery('get', '/api/v1/authority');
  return (
    <Loaded query={list}>
      {({ id, from, acts }) => {
        const found = acts.filter((one) => fits(textOf(one), asked('q')));
        return (
          <Section
            title={say(words.list(id, from))}
            beside={<span role="status">{say(words.found(found.length, acts.length))}</span>}
          >
            <SearchBar label={say(words.searchPowers)} />
            <Table
              caption={say(words.decide)}
              columns={columns}
              rows={found}
              keyOf={({ type }) => type}
              empty={<Empty title={say(words.noneFound)} />}
            />
          </Section>
        );
      }}
    </Loaded>
  );
};

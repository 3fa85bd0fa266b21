import type { Schema } from '../../api/client';
import { Badge } from '../../parts/badge';
import { Facts } from '../../parts/facts';
import { Note } from '../../parts/note';
import { type Column, Table } from '../../parts/table';
import { When } from '../../parts/when';
import { Said, useSay } from '../../words/language';
import { wordOf } from '../../words/office';
import styles from './audit.module.css';
import { checkWords, words } from './words';

type Verified = Schema<'CaseVerification'>;
type Check = Schema<'LedgerCheck'>;
type Fault = Schema<'LedgerFault'>;

/** What is wrong, and at which entry. */
export const Faults = ({ faults }: { readonly faults: readonly Fault[] }) => {
  const say = useSay();
  return (
    <>
      {faults.map(({ code, title, stream, seq }) => (
        <div key={`${code} ${stream ?? ''} ${seq ?? ''}`}>
          {say(title)}
          {seq !== undefined && <strong> · {say(words.seqOf(seq))}</strong>}
          {stream !== undefined && <span className="quiet"> · {stream}</span>}
        </div>
      ))}
    </>
  );
};

const columns: readonly Column<Check>[] = [
  { id: 'check', title: words.check, names: true, cell: ({ check }) => <Said title={wordOf(checkWords, check)} /> },
  {
    id: 'result',
    title: words.result,
    cell: ({ ok }) => (
      <Badge tone={ok ? 'good' : 'fault'}>
        <Said title={ok ? words.passed : words.failed} />
      </Badge>
    ),
  },
  { id: 'faults', title: words.faults, cell: ({ faults }) => <Faults faults={faults} /> },
];

/** What was found of one case: all in a sentence, then check by check. */
export const CaseCheck = ({ of: { ok, at, entries, erased, head, sealedAt, checks } }: { readonly of: Verified }) => {
  const say = useSay();
  return (
    <div className="stack">
      <Note kind={ok ? 'good' : 'fault'} title={say(ok ? words.good : words.bad)} />
      <Facts
        of={[
          [say(words.at), <When key="at" at={at.slice(0, 16)} />],
          [say(words.entries), entries],
          [say(words.erased), erased],
          [
            say(words.head),
            <span key="head">
              #{head.seq} <code className={styles['hash']}>{head.hash}</code>
            </span>,
          ],
          [
            say(words.sealed),
            sealedAt === undefined ? say(words.neverSealed) : <When key="sealed" at={sealedAt.slice(0, 16)} />,
          ],
        ]}
      />
      <Table
        caption={say(words.verify)}
        columns={columns}
        rows={checks}
        keyOf={({ check }) => check}
        toneOf={(check) => (check.ok ? undefined : 'fault')}
      />
    </div>
  );
};

import { Link } from 'wouter';
import { useSay } from '../../words/language';
import { words } from './clocks/words';

/** Leads to an entry of the ledger. */
export const EntryLink = ({ caseId, seq }: { readonly caseId: string; readonly seq: number }) => {
  const say = useSay();
  return (
    <Link href={`/cases/${caseId}/ledger?entry=${seq}`} className="nowrap">
      {say(words.entry(seq))}
    </Link>
  );
};

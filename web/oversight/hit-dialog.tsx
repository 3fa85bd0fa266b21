import type { Schema } from '../api/client';
import { CaseLink } from '../parts/case-link';
import { Dialog } from '../parts/dialog';
import { Facts } from '../parts/facts';
import { LevelMark } from '../parts/level-mark';
import { When } from '../parts/when';
import { type Title, useSay } from '../words/language';
import { ActsInPlace } from './acts-in-place';
import { DutyHistory } from './duty-history';
import { hitWords as words } from './hit-words';

interface Shown {
  readonly title: Title;
  readonly hit: Schema<'ModelHit'>;
  readonly label: Schema<'CaseLabel'> | undefined;
  readonly onClose: () => void;
}

/** What a hit found, and what follows: the warning is answered, or an order given to put it right. */
export const HitDialog = ({ title, hit, label, onClose }: Shown) => {
  const say = useSay();
  const { alert, warning, refusal, found } = hit;
  const from = alert ?? warning;
  const start = { 'fields.finding': say(hit.why), ...(from === undefined ? {} : { 'fields.from': from }) };
  return (
    <Dialog title={say(title)} isOpen as="side" onClose={onClose}>
      <div>
        <CaseLink id={hit.case} label={label} />
      </div>
      <p>{say(hit.why)}</p>
      <Facts
        of={[
          [say(words.level), <LevelMark key="level" level={hit.severity} />],
          [say(words.found), Object.values(found).join(' · ')],
          [say(words.first), <When key="first" at={hit.firstAt} />],
          [say(words.last), <When key="last" at={hit.lastAt} />],
          [say(words.cleared), hit.clearedAt === undefined ? undefined : <When key="cleared" at={hit.clearedAt} />],
          [say(words.refusal), refusal],
        ]}
      />
      <p className="quiet">{say(words.confirm)}</p>
      <ActsInPlace
        caseId={hit.case}
        wanted={[
          ...(warning === undefined ? [] : [{ type: 'warning.answer', about: warning }]),
          { type: 'rectification.order', start },
        ]}
      />
      {warning !== undefined && <DutyHistory caseId={hit.case} duty={warning} />}
    </Dialog>
  );
};

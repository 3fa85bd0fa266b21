import { Select, TextField } from '../../parts/field';
import { useSay } from '../../words/language';
import { levelOfUnitWords } from '../../words/office';

/** The organ that decided on paper, and its document. */
export interface DecisionGiven {
  readonly level: string;
  readonly documentNo: string;
}

const words = {
  level: { zh: '决定机关层级', en: 'Level of the organ that decided' },
  documentNo: { zh: '决定文书号', en: 'Number of the decision' },
};

const levels = ['department', 'station', 'county', 'city', 'province'];

/** As an act carries it: reports are the police’s, and so is what is decided about them. */
export const decidedBy = ({ level, documentNo }: DecisionGiven) => ({ agency: 'police', level, documentNo });

interface Shown {
  readonly value: DecisionGiven;
  readonly onChange: (value: DecisionGiven) => void;
}

export const Decision = ({ value, onChange }: Shown) => {
  const say = useSay();
  return (
    <>
      <Select
        label={say(words.level)}
        choices={levels.flatMap((id) => {
          const title = levelOfUnitWords[id];
          return title ? [{ id, text: say(title) }] : [];
        })}
        value={value.level}
        onChange={(level) => onChange({ ...value, level })}
      />
      <TextField
        label={say(words.documentNo)}
        isRequired
        value={value.documentNo}
        onChange={(documentNo) => onChange({ ...value, documentNo })}
      />
    </>
  );
};

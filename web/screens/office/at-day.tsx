import { useState } from 'react';
import { Form } from 'react-aria-components';
import { useAsked } from '../../app/use-asked';
import { Button } from '../../parts/button';
import { DayField } from '../../parts/day-field';
import { dayWritten } from '../../words/written';
import { useSay } from '../../words/language';
import { words } from './words';

/** Shows the organisation of another day. */
export const AtDay = () => {
  const say = useSay();
  const { asked, ask } = useAsked();
  const [typed, setTyped] = useState(asked('at') ?? '');
  return (
    <Form
      className="row"
      onSubmit={(event) => {
        event.preventDefault();
        ask({ at: dayWritten(typed) });
      }}
    >
      <DayField label={say(words.at)} value={typed} onChange={setTyped} />
      <Button type="submit">{say(words.show)}</Button>
      {asked('at') !== undefined && (
        <Button
          kind="quiet"
          onPress={() => {
            setTyped('');
            ask({ at: undefined });
          }}
        >
          {say(words.today)}
        </Button>
      )}
    </Form>
  );
};

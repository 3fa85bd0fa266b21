import { useParams } from 'wouter';
import { useAsked } from '../../app/use-asked';
import { ModelList } from './list';
import { OneModel } from './one';
import { Propose } from './propose';

/** Warning models: all of them, one of them, or the form that proposes one. */
export default function Models() {
  const { model } = useParams<{ model?: string }>();
  const { asked } = useAsked();
  const proposed = asked('propose');
  if (model !== undefined) return <OneModel id={model} />;
  return proposed === undefined ? <ModelList /> : <Propose of={proposed} />;
}

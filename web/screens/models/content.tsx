import { Facts } from '../../parts/facts';
import { Section } from '../../parts/section';
import { LevelMark } from '../../parts/level-mark';
import { useSay } from '../../words/language';
import { roleWords, wordOf } from '../../words/office';
import styles from './content.module.css';
import type { Content } from './use-model';
import { aboutWords, kindWords, ringWords, words } from './words';

const Code = ({ title, children }: { readonly title: string; readonly children: string }) => (
  <figure className={styles['code']}>
    <figcaption className="quiet">{title}</figcaption>
    <pre tabIndex={0}>
      <code>{children}</code>
    </pre>
  </figure>
);

/** What a model asks, in words and as it is written. */
export const WhatItAsks = ({ content }: { readonly content: Content }) => {
  const say = useSay();
  const { predicate, grade, clocks, finds, follow } = content;
  return (
    <Section title={say(words.asks)}>
      <p>
        <span className="quiet">{say(words.says)}：</span>
        {say(content.why)}
      </p>
      <Facts
        of={[
          [say(words.severity), <LevelMark key="level" level={content.severity} />],
          [say(words.owner), say(wordOf(roleWords, content.owner))],
          [say(words.kind), say(kindWords[content.kind])],
          [say(words.asked), say(aboutWords[content.about])],
          [say(words.rings), say(ringWords[content.rings])],
          [say(words.follow), follow && say(words.followOrder)],
          [say(words.law), content.law.join('；')],
        ]}
      />
      <Code title={say(words.predicate)}>{predicate}</Code>
      {grade !== undefined && <Code title={say(words.grade)}>{grade}</Code>}
      {clocks !== undefined && <Code title={say(words.clocks)}>{clocks}</Code>}
      {Object.entries(finds).map(([name, expression]) => (
        <Code key={name} title={`${say(words.finds)} {${name}}`}>
          {expression}
        </Code>
      ))}
    </Section>
  );
};

/** The two small cases that show it hitting and not hitting. */
export const Examples = ({ content: { examples } }: { readonly content: Content }) => {
  const say = useSay();
  return (
    <Section title={say(words.examples)}>
      <div className={styles['two']}>
        <Code title={say(words.hitExample)}>{JSON.stringify(examples.hit, null, 2)}</Code>
        <Code title={say(words.missExample)}>{JSON.stringify(examples.miss, null, 2)}</Code>
      </div>
    </Section>
  );
};

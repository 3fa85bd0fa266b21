import type { ActType } from './act';
import type { Confidence, Title } from './limit';

/** One part of what an indicator counts (构成): the parts of a row add up to it. `gap`: what a leader looks at first. */
export interface IndicatorPart {
  readonly id: string;
  readonly title: Title;
  readonly gap?: true;
}

/** Acts of one type; of one kind where it says so (`domain/act-kind.ts`). */
export interface CountedAct {
  readonly type: ActType;
  readonly kind?: string;
}

/** What is counted, and from which record. */
export type Counting =
  /** Acts that must be followed by another, within a limit; a duty of the catalogue may be excused. */
  | {
      readonly by: 'following';
      readonly of: CountedAct;
      readonly followed: readonly CountedAct[];
      readonly duty?: string;
      readonly limits: readonly string[];
    }
  /** Clocks that ended or ran out, by limit. */
  | { readonly by: 'clocks' }
  /** Alerts that asked for an answer, by tier. */
  | { readonly by: 'answers' }
  /** Cases the procuratorate received, and the items that the dated table counts (`law/items.ts`). */
  | { readonly by: 'items'; readonly received: readonly ActType[] }
  /** Persons whose case was received, by whether they were held at that moment. */
  | { readonly by: 'custody'; readonly received: ActType }
  /** Persons whose case was received, by how often it was sent back. */
  | { readonly by: 'returns'; readonly received: ActType; readonly returned: ActType };

/** An indicator (指标): what stands above and below the line, what is left out, and where it comes from. */
export interface Indicator {
  readonly id: string;
  readonly title: Title;
  readonly numerator: Title;
  readonly denominator: Title;
  readonly leftOut: Title;
  /** What one is (计量单位). */
  readonly account: Title;
  /** A share in percent, or so many to one. */
  readonly shows: 'share' | 'ratio';
  /** The value it should have; left out where a higher or lower one is not better by itself. */
  readonly target?: number;
  readonly parts: readonly IndicatorPart[];
  /** Parts above the line, and parts below it. */
  readonly above: readonly string[];
  readonly below: readonly string[];
  readonly counting: Counting;
  readonly basis: readonly string[];
  readonly confidence: Confidence;
  readonly note?: Title;
}

/** Business activities that count as an item of the case-item ratio (案-件比), from a day until before another. */
export interface ItemTable {
  readonly from: string;
  readonly to?: string;
  /** Whether it was an official score then. */
  readonly official: boolean;
  readonly items: readonly (IndicatorPart & CountedAct)[];
  readonly note: Title;
  readonly confidence: Confidence;
}

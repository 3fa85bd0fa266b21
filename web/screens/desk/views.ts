import type { Schema } from '../../api/client';

type Title = Schema<'Title'>;
type Counts = Schema<'ClockCounts'>['all'];

/** What a tab asks of `GET /clocks`. */
interface Asked {
  readonly status: 'open' | 'suspended' | 'closed';
  readonly level?: 'overdue' | 'near';
}

interface View {
  readonly id: string;
  readonly title: Title;
  /** Left out: the alerts whose answer has begun, which stand in the inbox. */
  readonly asked?: Asked;
  readonly count?: (counts: Counts) => number;
}

/** The tabs of the desk, in their order: one row each. */
export const views: readonly [View, ...View[]] = [
  {
    id: 'todo',
    title: { zh: '待办', en: 'To do' },
    asked: { status: 'open' },
    count: ({ open, suspended }) => open - suspended,
  },
  {
    id: 'overdue',
    title: { zh: '已超期', en: 'Overdue' },
    asked: { status: 'open', level: 'overdue' },
    count: ({ overdue }) => overdue,
  },
  {
    id: 'near',
    title: { zh: '临期', en: 'Near' },
    asked: { status: 'open', level: 'near' },
    count: ({ near }) => near,
  },
  { id: 'answering', title: { zh: '已签收', en: 'Acknowledged' } },
  {
    id: 'suspended',
    title: { zh: '中止、未计', en: 'Standing still' },
    asked: { status: 'suspended' },
    count: ({ suspended }) => suspended,
  },
  {
    id: 'closed',
    title: { zh: '已办', en: 'Closed' },
    asked: { status: 'closed' },
    count: ({ closed }) => closed,
  },
];

export const viewOf = (id: string | undefined): View => views.find((one) => one.id === id) ?? views[0];

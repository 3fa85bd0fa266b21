import type { ChecklistItem } from '../../domain/checklist';
import type { Fact } from '../../domain/facts';
import type { Title } from '../../domain/limit';

/** An item that articles ask for, read in full text. */
export const item = (id: string, zh: string, en: string, ...basis: string[]): ChecklistItem => ({
  ...{ id, title: { zh, en }, basis },
  required: true,
  confidence: 'H',
});

/** The same, where a fact of the case holds. */
export const itemWhere = (required: Fact, id: string, title: Title, ...basis: string[]): ChecklistItem => ({
  ...{ id, title, required, basis },
  confidence: 'H',
});

/** An item of practice: no article asks for it in these words. */
export const practice = (id: string, zh: string, en: string, ...mechanism: string[]): ChecklistItem => ({
  ...{ id, title: { zh, en } },
  required: true,
  basis: ['Practice; no article found', ...mechanism],
  confidence: 'L',
});

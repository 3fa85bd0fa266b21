import { Page } from '../parts/page';

export const NotBuilt = () => <Page title="…">…</Page>;

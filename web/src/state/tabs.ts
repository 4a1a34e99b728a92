/** The parts of the page. */
export type Tab = 'reports' | 'indicators' | 'compare' | 'checks';

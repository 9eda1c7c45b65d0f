export { PageTitle, WorkTitle } from './page-title.tsx';

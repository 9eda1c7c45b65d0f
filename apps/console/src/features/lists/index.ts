export { ListScreen } from './list-screen.tsx';
export { default as listStyles } from './lists.module.css';
export { Loaded } from './loaded.tsx';
export { Pager } from './pager.tsx';
export { RowButton } from './row-button.tsx';
export { RowList } from './row-list.tsx';
export { SideHead } from './side-head.tsx';

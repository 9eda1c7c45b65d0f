export { PanelTabs } from './panel-tabs.tsx';

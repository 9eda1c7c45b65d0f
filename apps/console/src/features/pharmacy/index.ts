export { OrderCard } from './order-card.tsx';
export { DispensingScreen } from './dispensing-screen.tsx';
export { LabelSheet } from './label-sheet.tsx';
export { Leaflet } from './leaflet.tsx';
export { PrintSheet } from './print-sheet.tsx';
export { OrderHistory } from './order-history.tsx';
export { ParcelTrail } from './parcel-trail.tsx';

export { Card, ClinicalCard, IconTile } from './card.tsx';

import styles from './type.module.css';

/** Class names of the type scale: display, title, heading, body, strong, medium, small, meta, secondary, tertiary, tabular, nowrap, link, hidden. */
export const type = styles;

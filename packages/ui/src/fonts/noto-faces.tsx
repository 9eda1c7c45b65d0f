import '@fontsource-variable/noto-sans-sc/index.css';
import './chinese-punctuation.css';

/** Renders nothing: loading this module brings the hundred font faces of Noto Sans SC. */
export function NotoFaces() {
  return null;
}

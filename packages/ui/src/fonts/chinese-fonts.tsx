'use client';

import dynamic from 'next/dynamic';
import { useEffect, useState } from 'react';

const NotoFaces = dynamic(() => import('./noto-faces.tsx').then((module) => module.NotoFaces));

/**
 * Brings Noto Sans SC. On a Chinese page its sheet is part of the response; on an English one the hundred font faces
 * (100 KB of CSS) wait until the page stands, and then serve the Chinese names on it.
 */
export function ChineseFonts({ locale }: { locale: string }) {
  const [wanted, setWanted] = useState(locale.startsWith('zh'));
  useEffect(() => setWanted(true), []);
  return wanted ? <NotoFaces /> : null;
}

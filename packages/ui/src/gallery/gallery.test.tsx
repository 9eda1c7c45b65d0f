import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fireEvent, screen } from '@testing-library/react';
import type { ReactNode } from 'react';
import { describe, expect, it } from 'vitest';
import { Providers } from '../providers/index.ts';
import { renderIn } from '../screen-test/render-in.tsx';
import { ConsoleGallery } from './console-gallery.tsx';
import { PatientGallery } from './patient-gallery.tsx';

const src = path.resolve(import.meta.dirname, '..');

/** What draws nothing of its own: it carries the theme, the fonts and the scheme of every page. */
const unseen = new Set(['HeadScripts', 'ChineseFonts', 'Providers']);

/** Every component another package may take. */
function exportedComponents(): string[] {
  return globSync('*/index.ts', { cwd: src, exclude: ['gallery/**'] })
    .flatMap((file) => [...readFileSync(path.join(src, file), 'utf8').matchAll(/export \{([^}]+)\} from '.+\.tsx'/g)])
    .flatMap(([, names = '']) => names.split(','))
    .map((name) => name.trim())
    .filter((name) => /^[A-Z]/.test(name) && !unseen.has(name));
}

function componentsIn(folder: string): Set<string> {
  const files = globSync(`${folder}/*.tsx`, { cwd: src }).filter((file) => !file.endsWith('.test.tsx'));
  const tags = files.flatMap((file) => [...readFileSync(path.join(src, file), 'utf8').matchAll(/<([A-Z]\w+)[\s/>]/g)]);
  return new Set(tags.map(([, name = '']) => name));
}

describe('the gallery', () => {
  it('shows every component', () => {
    const components = exportedComponents();
    expect(components.length).toBeGreaterThan(60);
    const shown = componentsIn('gallery');
    expect(components.filter((name) => !shown.has(name))).toEqual([]);
  });

  const frames: readonly [string, () => ReactNode, readonly string[]][] = [
    ['the patient app', () => <PatientGallery title="Components" />, ['公开页', '登录后', '咨询室']],
    ['the console', () => <ConsoleGallery title="Components" />, ['分栏', '抽屉', '入口']],
  ];
  it.each(frames)('of %s wears each of its shells, and leads back to the parts', async (_name, gallery, shells) => {
    const product = shells.includes('公开页') ? 'patient' : 'console';
    await renderIn('zh-CN', <Providers product={product}>{gallery()}</Providers>);
    for (const shell of shells) {
      fireEvent.click(screen.getByRole('button', { name: shell }));
      expect(screen.getByRole('button', { name: shell }).getAttribute('aria-pressed')).toBe('true');
      expect(screen.getAllByRole('main')).toHaveLength(1);
    }
    fireEvent.click(screen.getByRole('button', { name: '组件' }));
    expect(screen.getByRole('region', { name: 'brand' })).toBeTruthy();
  });
});

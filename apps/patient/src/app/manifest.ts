import type { MetadataRoute } from 'next';

/** Makes the app installable. */
export default function manifest(): MetadataRoute.Manifest {
  return {
    name: 'Openward',
    short_name: 'Openward',
    start_url: '/',
    display: 'standalone',
    background_color: '#F6F4EF',
    theme_color: '#F6F4EF',
    icons: [{ src: '/icon.svg', sizes: 'any', type: 'image/svg+xml' }],
  };
}

import { buildEnv, readEnv } from '@openward/server/config';
import type { NextConfig } from 'next';
import createNextIntlPlugin from 'next-intl/plugin';

const config: NextConfig = {
  distDir: readEnv(buildEnv).OPENWARD_BUILD_DIR,
  poweredByHeader: false,
  reactStrictMode: true,
  reactCompiler: true,
  // `npm test` checks the types of every room once; building twice as long for the same answer helps nobody.
  typescript: { ignoreBuildErrors: true },
  images: { unoptimized: true },
  // Native code, and packages that read their own files at run time.
  serverExternalPackages: [
    '@node-rs/argon2',
    'pg',
    'pino',
    'prom-client',
    'nodemailer',
    'flydrive',
    '@aws-sdk/client-s3',
  ],
  experimental: { turbopackRustReactCompiler: true },
};

export default createNextIntlPlugin('./src/i18n/request.ts')(config);

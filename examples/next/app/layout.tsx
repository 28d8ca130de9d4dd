import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { configuration } from './configuration';
import './style.css';

export const metadata: Metadata = { title: 'Next.js' };

/**
 * The tag is a plain script, which the browser runs before it reads on. `next/script` would not do: with
 * `beforeInteractive` too, Next.js itself inserts the script later, when the page may have asked third parties.
 */
export default function RootLayout({ children }: { readonly children: ReactNode }) {
  return (
    <html lang="nl">
      <head>
        <script type="application/json" id="qraia-config">
          {JSON.stringify(configuration)}
        </script>
        <script src="/qraia/qraia.js" />
      </head>
      <body>{children}</body>
    </html>
  );
}

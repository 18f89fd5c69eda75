// One HTML file: script and style stand in it, and its content security policy names them by their hashes.
import { createHash } from 'node:crypto';
import { defineConfig } from 'vite';

const hash = (text) => `'sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}'`;

/** What may not stand in a <script>: its own end, and what opens a comment. */
const safeScript = (code) => code.replace(/<\/(script)/gi, '<\\/$1').replace(/<!--/g, '<\\!--');

function oneFile() {
  return {
    name: 'one-file',
    enforce: 'post',
    generateBundle(_options, bundle) {
      const files = Object.values(bundle);
      const html = files.find((file) => file.fileName.endsWith('.html'));
      const script = safeScript(
        files
          .filter((file) => file.type === 'chunk')
          .map((file) => file.code)
          .join('\n'),
      );
      const style = files
        .filter((file) => file.fileName.endsWith('.css'))
        .map((file) => file.source)
        .join('\n');
      // Cytoscape looks for a style of this id before it would add one, which the policy would refuse.
      const forCytoscape = '.__________cytoscape_container { position: relative; }';
      const policy = [
        "default-src 'none'",
        `script-src ${hash(script)}`,
        `style-src ${hash(style)} ${hash(forCytoscape)}`,
        'img-src data: blob:',
        'connect-src @ENTENTE_NETWORK@',
        "base-uri 'none'",
        "form-action 'none'",
      ].join('; ');
      html.source = String(html.source)
        .replace(/<script type="module"[^>]*><\/script>\s*/g, '')
        .replace(/<link rel="(?:stylesheet|modulepreload)"[^>]*>\s*/g, '')
        .replace('<!-- policy -->', () => `<meta http-equiv="Content-Security-Policy" content="${policy}">`)
        .replace('<!-- style -->', () => `<style>${style}</style><style id="__________cytoscape_stylesheet">${forCytoscape}</style>`)
        .replace('<!-- script -->', () => `<script>${script}</script>`);
      for (const name of Object.keys(bundle)) {
        if (bundle[name] !== html) delete bundle[name];
      }
    },
  };
}

export default defineConfig({
  base: './',
  plugins: [oneFile()],
  build: {
    target: 'es2021',
    assetsInlineLimit: Number.MAX_SAFE_INTEGER,
    cssCodeSplit: false,
    modulePreload: false,
    reportCompressedSize: false,
    rollupOptions: { output: { format: 'iife', inlineDynamicImports: true } },
  },
});

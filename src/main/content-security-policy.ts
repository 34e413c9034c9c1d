/**
 * The content security policy both hosts send with the window's page: its own scripts, styles, fonts and images, and calls
 * to its own origin. No inline script, no `eval`, no frame, no form, no plug-in, nothing from the network.
 *
 * `styleNonce` admits the few style elements that react-aria makes at run time; it is new with every page.
 * @see https://www.w3.org/TR/CSP3/
 */
export function contentSecurityPolicy(styleNonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${styleNonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** Puts the nonce where the renderer's libraries look for it: `<meta property="csp-nonce" nonce="…">`. */
export function withStyleNonce(html: string, styleNonce: string): string {
  return html.replace(/<head(?:\s[^>]*)?>/i, (head) => `${head}<meta property="csp-nonce" nonce="${styleNonce}">`);
}

/** Headers of every answer of either host, whatever it holds. */
export const COMMON_SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), usb=(), serial=(), hid=(), payment=()',
};

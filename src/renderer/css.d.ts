/** Style sheets are the bundler's: imported for their effect alone. */
declare module '*.css';

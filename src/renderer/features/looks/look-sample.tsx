import type { LookDefinition } from '../../../shared/looks/look-definition.ts';
import { lookProperties } from './look-properties.ts';

/** What a pack in a look is like: a cover and a page, small. */
export function LookSample({ look }: { readonly look: LookDefinition }) {
  const { logo, header, footer, styles } = look;
  const isUpperCase = styles.heading1?.isUpperCase === true;
  return (
    <div
      className="look-sample"
      style={lookProperties(look, look.pageSize)}
      role="img"
      aria-label={`Sample of ${look.name}`}
    >
      <div className={`look-sample-sheet look-sample-${look.cover}`}>
        {logo && <img className="look-sample-logo" src={`data:${logo.mediaType};base64,${logo.data}`} alt="" />}
        <div className="look-sample-cover">
          <p className="look-sample-title">The title of a pack</p>
          <p>Briefing for a client</p>
        </div>
      </div>
      <div className="look-sample-sheet">
        <p className="look-sample-head">
          <span>{header}</span>
          <strong>Client confidential</strong>
        </p>
        <p className={`look-sample-heading${isUpperCase ? ' look-sample-upper' : ''}`}>What this means for you</p>
        <p>Three things matter this year, and the first of them is on this page.</p>
        <p className="look-sample-subheading">What the sources say</p>
        <p>
          Ministers endorsed the framework. <span className="look-sample-link">Read its text</span>
        </p>
        <p className="look-sample-callout">Impact for you: high</p>
        <p className="look-sample-foot">{footer}</p>
      </div>
    </div>
  );
}

import classes from './capability-tags.module.css';

interface CapabilityTagsProps {
  readonly tags: readonly string[];
  /** How many before `+n`; all without it. */
  readonly max?: number;
}

/** What a firm can do, in its own words. */
export const CapabilityTags = ({ tags, max = tags.length }: CapabilityTagsProps) => {
  const rest = tags.slice(max);
  return (
    <ul className={classes.tags}>
      {tags.slice(0, max).map((tag) => (
        <li key={tag} className={classes.tag}>
          {tag}
        </li>
      ))}
      {rest.length > 0 && (
        <li className={classes.more} title={rest.join(', ')}>
          +{rest.length}
        </li>
      )}
    </ul>
  );
};

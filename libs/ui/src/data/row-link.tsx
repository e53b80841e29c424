import { createLink } from '@tanstack/react-router';
import type { AnchorHTMLAttributes, Ref } from 'react';
import classes from './row-link.module.css';

interface RowLinkProps extends AnchorHTMLAttributes<HTMLAnchorElement> {
  readonly ref?: Ref<HTMLAnchorElement>;
}

const StretchedAnchor = ({ className, ...props }: RowLinkProps) => <a {...props} data-list-item className={[classes.link, className].filter(Boolean).join(' ')} />;

/** The one link of a row or card; its click area is the nearest positioned ancestor (a DataTable row is one). */
export const RowLink = createLink(StretchedAnchor);

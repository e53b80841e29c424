import { ActionIcon, type ActionIconProps, Anchor, Button, type ButtonProps } from '@mantine/core';
import { createLink } from '@tanstack/react-router';
import type { ComponentPropsWithRef } from 'react';

type Link<Looks> = Looks & Omit<ComponentPropsWithRef<'a'>, keyof Looks>;
const ButtonAnchor = (props: Link<ButtonProps>) => <Button component="a" {...props} />;
const IconAnchor = (props: Link<ActionIconProps>) => <ActionIcon component="a" {...props} />;

/** Mantine's looks with the router's typed `to`, `params` and `search`; they are real links (new tab, copy, preload). */
export const TextLink = createLink(Anchor<'a'>);
export const ButtonLink = createLink(ButtonAnchor);
export const IconLink = createLink(IconAnchor);

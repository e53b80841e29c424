import { Tooltip } from '@mantine/core';
import { useFormat } from './use-format';

/** `16.5억원`, with the exact won on hover and focus. `won` null shows a dash. */
export const WonAmount = ({ won, strong = false }: { readonly won: string | null | undefined; readonly strong?: boolean }) => {
  const format = useFormat();
  if (won == null) return <span>–</span>;
  return (
    <Tooltip label={format.wonExact(won)}>
      <data value={won} style={{ whiteSpace: 'nowrap', fontWeight: strong ? 'var(--w-strong)' : undefined }}>
        {format.won(won)}
      </data>
    </Tooltip>
  );
};

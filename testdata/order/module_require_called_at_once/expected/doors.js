export let opened = 0;
export const open = () => {
  opened++;
  return opened;
};

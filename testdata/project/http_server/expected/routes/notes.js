import notes from '../data/notes.json' with { type: 'json' };

export default (router) => {
  router.get('/notes', () => notes.map((n) => n.title).join(', '));
  router.get('/notes/:id', ({ id }) => {
    const note = notes.find((n) => n.id === Number(id));
    return note && note.text;
  });
};

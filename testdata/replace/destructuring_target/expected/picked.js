let picked;

({ api: picked = 'default api' } = { other: 1 });

export default picked;

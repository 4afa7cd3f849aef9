console.log('banner', process.env.MODE);

console.log('taken apart');

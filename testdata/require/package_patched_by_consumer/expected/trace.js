import http from 'tiny-http';
const original = http.get;

http.get = (url) => 'traced ' + original(url);

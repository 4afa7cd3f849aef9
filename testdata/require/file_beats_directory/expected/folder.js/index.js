export default 'a folder named like a file'

import { describe, expect, it } from 'vitest';
import { checkAddress } from '../../../../../src/main/core/sync/server-connection.ts';

describe('the address of a server', () => {
  it.each([
    ['https://couch.example.com/', 'https://couch.example.com'],
    ['https://couch.example.com/couch//', 'https://couch.example.com/couch'],
    ['http://127.0.0.1:5984', 'http://127.0.0.1:5984'],
    ['http://localhost:5984/', 'http://localhost:5984'],
    ['http://[::1]:5984', 'http://[::1]:5984'],
  ])('%s is one', (address, url) => {
    expect(checkAddress(address)).toEqual({ url });
  });

  it.each([
    ['http://couch.example.com', /https:/],
    ['http://127.0.0.1.example.com', /https:/],
    ['http://localhost.example.com', /https:/],
    ['ftp://localhost', /https:/],
    ['https://mai:secret@couch.example.com', /password/],
    ['couch', /no address/],
  ])('%s is none', (address, problem) => {
    expect(checkAddress(address)).toEqual({ problem: expect.stringMatching(problem) });
  });
});

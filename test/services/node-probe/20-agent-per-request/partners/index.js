import axios from 'axios';
import { freshAgent, sharedAgent } from './agents.js';

export async function price(sku) {
  const { data } = await axios.get(`https://prices.example.com/${sku}`, { httpsAgent: freshAgent() });
  return data;
}

export async function stock(sku) {
  const { data } = await axios.get(`https://stock.example.com/${sku}`, { httpsAgent: sharedAgent });
  return data;
}

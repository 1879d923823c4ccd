import requests


def find_rate(item: str) -> float:
    answer = requests.get(f"https://rates.example/{item}", timeout=5)
    return answer.json()["rate"]

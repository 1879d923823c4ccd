import pandas as pd


def busiest_day(path: str) -> str:
    visits = pd.read_csv(path)  # blocks
    return str(visits.groupby("day")["visits"].sum().idxmax())  # may block


def quietest_day(path: str) -> str:
    visits = pd.read_csv(path)
    return str(visits.groupby("day")["visits"].sum().idxmin())

print("nulmeting")
